/**
 * A content security policy under which a page can send nothing: no request from its scripts, nor from a worker, which
 * has to be a part of the page, and no form.
 */
export function closed(policy: string): string {
  const own = { 'connect-src': "'none'", 'worker-src': 'blob:', 'form-action': "'none'" }
  const kept = policy
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive !== '' && !(directive.split(' ')[0]! in own))
  return [...kept, ...Object.entries(own).map(([name, value]) => `${name} ${value}`)].join('; ')
}
