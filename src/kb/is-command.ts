/** Programs whose name opens a line that was typed rather than printed. */
const PROGRAMS =
  /^(?:\$ |sudo )*(?:apt|apt-get|aws|az|bash|brew|bundle|cargo|cat|cd|chmod|chown|cmd|composer|cp|curl|df|dig|dnf|docker|docker-compose|dotnet|find|firewall-cmd|gcloud|gem|git|go|gradle|grep|helm|ip|iptables|java|journalctl|keytool|kill|kubectl|ln|ls|lsof|mkdir|make|minikube|mount|mv|mvn|mysql|nc|netstat|nginx|nmap|node|npm|npx|nslookup|nvm|openssl|php|ping|pip|pip3|pnpm|podman|poetry|psql|python|python3|redis-cli|rm|rsync|rustup|scp|sed|service|ss|ssh|ssh-add|ssh-keygen|ssh-keyscan|sysctl|systemctl|tail|tar|telnet|terraform|tofu|touch|ulimit|umount|unset|uv|wget|winget|yarn|yum) \S|^(?:export [A-Z_]+=|du -)/;

/** Words by which a line that begins with a program's name is its complaint after all. */
const COMPLAINT =
  /\b(err!|(error|fail(ed|ure|s)?|cannot|can't|could not|denied|refused|not found|no such|invalid|unable)\b)/i;

/**
 * True for a line that somebody would type, not for one that a program printed.
 * @param line one line
 */
export function isCommand(line: string): boolean {
  return /^(\$ |sudo )/.test(line) || (PROGRAMS.test(line) && !COMPLAINT.test(line));
}
