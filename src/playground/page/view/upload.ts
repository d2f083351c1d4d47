import type { Desk } from './desk.ts';

/**
 * Uploads a file.
 *
 * @returns its id, or undefined when it was refused, which is then on screen
 */
export async function upload(desk: Desk, file: File): Promise<string | undefined> {
  const base64 = await readBase64(file);
  const result = await desk.perform('upload', { name: file.name, base64 });
  return result?.file;
}

function readBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('The file cannot be read.')));
    reader.readAsDataURL(file);
  });
}
