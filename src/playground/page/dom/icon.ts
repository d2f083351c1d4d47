/** Strokes on a grid of 16 by 16. */
const PATHS = {
  check: 'M3 8.5 6.5 12 13 4.5',
  chevron: 'M4.5 6.5 8 10l3.5-3.5',
  close: 'M4 4l8 8M12 4l-8 8',
  command: 'M6 3.5 3 8l3 4.5M10 3.5 13 8l-3 4.5',
  copy: 'M6 5.5h6.5v7.5H6zM10 5.5V3H3.5v7.5H6',
  dots: 'M3.2 8h.01M8 8h.01M12.8 8h.01',
  edit: 'M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3z',
  eye: 'M1.8 8C3.4 5.2 5.5 3.8 8 3.8S12.6 5.2 14.2 8C12.6 10.8 10.5 12.2 8 12.2S3.4 10.8 1.8 8zM8 6.2v.01M8 9.6A1.6 1.6 0 1 0 8 6.4a1.6 1.6 0 0 0 0 3.2z',
  file: 'M4 2.5h5L12 5.5v8H4zM9 2.5v3h3M6 8.5h4M6 11h4',
  hash: 'M6.3 2.5 5 13.5M11 2.5 9.7 13.5M3 6h10.5M2.5 10H13',
  home: 'M2.5 7.5 8 3l5.5 4.5M4 6.5V13h8V6.5M6.7 13V9.5h2.6V13',
  link: 'M6.8 9.2l2.4-2.4M7.3 4.7l1.6-1.6a2.7 2.7 0 0 1 3.9 3.9l-1.6 1.6M8.7 11.3l-1.6 1.6a2.7 2.7 0 0 1-3.9-3.9l1.6-1.6',
  lock: 'M4 7.5h8v6H4zM5.7 7.5V5.3a2.3 2.3 0 0 1 4.6 0v2.2',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  plus: 'M8 3v10M3 8h10',
  reply: 'M2.5 3.5h11v7.5H8L5 13.5V11H2.5z',
  send: 'M2.5 13.5 14 8 2.5 2.5 4 8zM4 8h5',
  spark: 'M8 2v3.5M8 10.5V14M2 8h3.5M10.5 8H14M4 4l1.8 1.8M10.2 10.2 12 12M12 4l-1.8 1.8M5.8 10.2 4 12',
  storm: 'M9 1.8 3.5 9H8l-1 5.2L12.5 7H8z',
  trash: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5 5 13.5h6l.5-9',
} as const;

export type IconName = keyof typeof PATHS;

/** Draws an icon in the colour of the text around it, hidden from screen readers. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
