/** A kind of secret: a literal that must stand in the text before the pattern is tried, and the pattern itself. */
export interface SecretKind {
  readonly kind: string;
  /** Lower case; at least one must occur. */
  readonly hints: readonly string[];
  /** Linear; where it has a group `secret`, only that part is masked. */
  readonly pattern: RegExp;
}

/**
 * Kinds as the gitleaks rules and the vendors' token formats name them.
 * Order matters: the specific kind first, so that it gives its name.
 */
export const SECRET_KINDS: readonly SecretKind[] = [
  {
    kind: 'slack-token',
    hints: ['xox', 'xapp-', 'xwfp-'],
    pattern: /\b(?:xox[a-z](?:\.xox[a-z])?|xapp|xwfp)-[A-Za-z0-9-]{8,250}/g,
  },
  {
    kind: 'slack-webhook',
    hints: ['hooks.slack.com'],
    pattern: /hooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Za-z0-9/_-]{10,150}/g,
  },
  {
    kind: 'aws-access-key',
    hints: ['akia', 'asia', 'abia', 'acca'],
    pattern: /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\b/g,
  },
  {
    kind: 'github-token',
    hints: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'],
    pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_[A-Za-z0-9_]{20,255})/g,
  },
  {
    kind: 'gitlab-token',
    hints: ['glpat-', 'gldt-', 'glrt-', 'glcbt-', 'glptt-'],
    pattern: /\bgl(?:pat|dt|rt|cbt|ptt)-[A-Za-z0-9_.-]{16,100}/g,
  },
  { kind: 'npm-token', hints: ['npm_'], pattern: /\bnpm_[A-Za-z0-9]{30,60}/g },
  {
    kind: 'pypi-token',
    hints: ['pypi-ageicHlwaS5vcmc'.toLowerCase()],
    pattern: /\bpypi-AgEIcHlwaS5vcmc[\w-]{20,300}/g,
  },
  { kind: 'google-api-key', hints: ['aiza'], pattern: /\bAIza[\w-]{35}/g },
  { kind: 'google-oauth-token', hints: ['ya29.'], pattern: /\bya29\.[\w-]{20,300}/g },
  {
    kind: 'stripe-key',
    hints: ['k_live_', 'k_test_'],
    pattern: /\b[rs]k_(?:live|test)_[A-Za-z0-9]{10,120}/g,
  },
  {
    kind: 'openai-key',
    hints: ['sk-'],
    pattern: /\bsk-(?=[\w-]{0,60}\d)(?:proj-|svcacct-|ant-[a-z0-9]{3,8}-)?[A-Za-z0-9_-]{20,200}/g,
  },
  { kind: 'sendgrid-key', hints: ['sg.'], pattern: /\bSG\.[\w-]{16,32}\.[\w-]{16,64}/g },
  {
    kind: 'hashicorp-token',
    hints: ['hvs.', 'hvb.', 'atlasv1'],
    pattern: /\b(?:hv[sb]\.[\w-]{20,300}|[A-Za-z0-9]{10,20}\.atlasv1\.[\w-]{40,120})/g,
  },
  {
    kind: 'digitalocean-token',
    hints: ['dop_v1_', 'doo_v1_', 'dor_v1_'],
    pattern: /\bdo[opr]_v1_[a-f0-9]{40,80}/g,
  },
  { kind: 'huggingface-token', hints: ['hf_'], pattern: /\bhf_[A-Za-z0-9]{30,60}/g },
  { kind: 'databricks-token', hints: ['dapi'], pattern: /\bdapi[a-f0-9]{32}\b/g },
  {
    kind: 'shopify-token',
    hints: ['shpat_', 'shpss_', 'shpca_'],
    pattern: /\bshp(?:at|ss|ca)_[a-fA-F0-9]{32}/g,
  },
  { kind: 'telegram-token', hints: [':aa'], pattern: /\b\d{8,10}:AA[\w-]{33}/g },
  {
    kind: 'azure-storage-key',
    hints: ['accountkey='],
    pattern: /AccountKey=(?<secret>[A-Za-z0-9+/=]{40,100})/gi,
  },
  { kind: 'azure-sas', hints: ['sig='], pattern: /[?&]sig=(?<secret>[A-Za-z0-9%+/=]{30,120})/gi },
  { kind: 'jwt', hints: ['eyj'], pattern: /(?<![\w-])eyJ[\w-]{8,4000}\.[\w-]{8,8000}(?:\.[\w-]{0,2000})?/g },
  {
    kind: 'authorization',
    hints: ['bearer', 'basic', 'authorization'],
    pattern:
      /\b(?:bearer|basic)\s{1,4}(?<secret>(?=[^\s"',;]{0,80}\d)[A-Za-z0-9._~+/=-]{12,4000})|\bauthorization["']?\s{0,4}[:=]\s{0,4}["']?(?:[a-z]{2,20}\s{1,4})?(?<other>[A-Za-z0-9._~+/=-]{8,4000})/gi,
  },
  {
    kind: 'url-password',
    hints: ['://'],
    pattern: /[a-z][a-z0-9+.-]{1,30}:\/\/[^\s:@/"'<>]{0,200}:(?<secret>[^\s@/"'<>]{1,300})@/gi,
  },
  {
    kind: 'password',
    hints: ['passw', 'pwd', 'passphrase'],
    pattern:
      /(?:password|passwd|passphrase|\bpwd)["']?\s{0,3}(?:=>|[:=])\s{0,3}(?:"(?<secret>[^"\n]{1,300})"|'(?<other>[^'\n]{1,300})'|(?<bare>[^\s"',;&)}\]]{3,300}))/gi,
  },
  {
    kind: 'secret',
    hints: [
      'secret',
      'token',
      'api_key',
      'apikey',
      'api-key',
      'access_key',
      'access-key',
      'accesskey',
      'private_key',
      'client_key',
      'credential',
    ],
    pattern:
      /(?:secret|token|api[_-]?key|access[_-]?key|private[_-]?key|client[_-]?key|credentials?)(?:[_-]?(?:key|id|access|value))?["']?\s{0,3}(?:=>|[:=])\s{0,3}["']?(?<secret>(?=[A-Za-z0-9_./+=~-]{0,80}\d)[A-Za-z0-9_./+=~-]{12,4000})/gi,
  },
];
