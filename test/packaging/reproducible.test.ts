/** Two builds apart give the same bytes, so that anybody can check what is published. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packageVersion } from '../../src/package-root.js';
import { issueSigner, issuing } from '../signing/test-certificates.js';
import { packApart } from './build-apart.js';

const root = mkdtempSync(path.join(tmpdir(), 'wslnet-apart-'));
afterAll(() => rmSync(root, { recursive: true }));
const certificate = path.join(root, 'code.pem');
beforeAll(() => {
  const signer = issueSigner('RSA-3072');
  const certificates = [signer, issuing].map((one) => one.certificate.x509.toString());
  writeFileSync(certificate, [...certificates, signer.key.export({ format: 'pem', type: 'pkcs8' })].join(''));
});

const fingerprints = (files: ReadonlyMap<string, Buffer>): string[] =>
  [...files].map(([name, bytes]) => `${name} ${bytes.length} ${createHash('sha256').update(bytes).digest('hex')}`);

it(
  'module and package are the same from two folders, time zones, locales and umasks',
  { timeout: 240_000 },
  async () => {
    mkdirSync(path.join(root, 'elsewhere'));
    const args = ['--certificate', certificate];
    const one = await packApart(
      { folder: path.join(root, 'one'), timeZone: 'Pacific/Kiritimati', locale: 'en_US.UTF-8', umask: '022' },
      args,
    );
    const other = await packApart(
      {
        folder: path.join(root, 'elsewhere/deeper and with blanks'),
        timeZone: 'America/St_Johns',
        locale: 'tr_TR.ISO-8859-9',
        umask: '077',
      },
      args,
    );
    expect(one.keys()).toContain(`WslNet.${packageVersion()}.nupkg`);
    expect(fingerprints(other)).toEqual(fingerprints(one));
  },
);
