/** Nothing leaves the machine over a whole journey: the application runs in a network of its own, whose only road out counts what is sent. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { executable, freshFolder } from './window.ts';

const JOURNEY = fileURLToPath(new URL('./silent-journey.ts', import.meta.url));
/** Two ends of one cable: what is sent to anyone goes in at one and nobody takes it out at the other. No card speaks of its own accord. */
const NETWORK = [
  'ip link set lo up',
  'ip link add road0 type veth peer name end0',
  'ip link set road0 addrgenmode none',
  'ip link set end0 addrgenmode none',
  'ip link set road0 arp off',
  'ip link set road0 up',
  'ip link set end0 up',
  'ip addr add 192.0.2.2/30 dev road0',
  'ip route add default dev road0',
].join(' && ');

it('sends not one packet, of any kind, to anyone', () => {
  const asUser = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  const ran = spawnSync(
    'unshare',
    [
      '--net',
      ...asUser,
      'sh',
      '-c',
      `${NETWORK} && exec "$0" "$@"`,
      process.execPath,
      '--disable-warning=ExperimentalWarning',
      JOURNEY,
      executable(),
      freshFolder(),
    ],
    { encoding: 'utf8', timeout: 110_000, env: { ...process.env, NODE_OPTIONS: '' } },
  );
  expect(ran.status, `${ran.stdout}${ran.stderr}`).toBe(0);
  const { control, sent } = JSON.parse(ran.stdout.trim().split('\n').at(-1) ?? '{}') as Record<string, number>;
  // The counter counts: a try of ours is seen.
  expect(control).toBeGreaterThan(0);
  expect(sent).toBe(0);
});
