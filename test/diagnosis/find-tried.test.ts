import { describe, expect, it } from 'vitest';
import { findTried } from '../../src/diagnosis/find-tried.ts';

function isTried(command: string, action: string): boolean {
  return findTried([command], [{ action: { text: action, lang: 'en' } }]) !== undefined;
}

describe('diagnosis/find-tried', () => {
  it.each([
    ['docker restart api', 'Restart the container'],
    ['docker restart api', 'Run `docker restart`'],
    ['docker restart api', 'docker restart'],
    ['sudo docker restart api', '`docker restart <name>`'],
    ['docker compose restart', 'Restart the containers again and again'],
    ['sudo systemctl restart nginx', 'Restart or reinstall nginx'],
    ['systemctl restart nginx.service', 'Restart nginx'],
    ['systemctl restart kubelet', 'Restart the kubelet'],
    ['systemctl restart app', 'Restart the service'],
    ['service nginx restart', 'Only restart nginx'],
    ['kubectl -n prod delete pod web-1', 'Delete the pod again and again'],
    ['kubectl delete pod web-1', 'Delete the new pod and wait'],
    ['npm cache clean --force', 'Clear the npm cache'],
    ['pip3 cache purge', 'Clear the pip cache'],
    ['cargo clean && cargo build', 'cargo clean'],
    ['cd app && cargo clean', 'cargo clean and build again'],
    ['/usr/bin/chmod -R 777 /data', '`chmod -R 777`'],
    ['sudo reboot', 'Reboot the machine'],
    ['FOO=1 npm install --force', '`npm install --force`'],
  ])('finds that %s is: %s', (command, action) => {
    expect(isTried(command, action)).toBe(true);
  });

  it.each([
    ['docker restart api', 'Restart the service'],
    ['docker restart api', 'Restart nginx'],
    ['docker ps', 'docker restart'],
    ['docker run api', 'Set --dns at docker run'],
    ['systemctl status nginx', 'Restart nginx'],
    ['systemctl start nginx', 'Restart nginx'],
    ['systemctl restart nginx', 'Restart the kubelet'],
    ['systemctl restart nginx', 'Restart nginx without reloading the certificate'],
    ['systemctl restart nginx', 'Restart on a schedule'],
    ['kubectl delete deployment web', 'Delete the pod'],
    ['kubectl get pod web-1', 'Delete the pod'],
    ['aws configure', 'Run aws configure as another user'],
    ['npm install left-pad', '`npm install --force`'],
    ['npm cache verify', 'Clear the npm cache'],
    ['pip install requests', 'Upgrade pip and try again'],
    ['chmod 644 file', '`chmod -R 777`'],
    ['cargo build', 'cargo clean'],
    ['git push', 'git push --force'],
    ['make', 'make'],
    ['nginx -t', 'Start nginx as root'],
    ['', 'docker restart'],
    ['docker restart api', ''],
  ])('does not take %s for: %s', (command, action) => {
    expect(isTried(command, action)).toBe(false);
  });

  it('tells which of several was tried first, as it was typed', () => {
    const deadEnds = ['Delete the pod', 'Restart the container'].map((text) => ({
      action: { text, lang: 'en' },
    }));
    expect(findTried(['ls -l', 'docker restart api', 'kubectl delete pod x'], deadEnds)).toEqual({
      deadEnd: 1,
      command: 'docker restart api',
    });
    expect(findTried([], deadEnds)).toBeUndefined();
    expect(findTried(['docker restart api'], [])).toBeUndefined();
  });
});
