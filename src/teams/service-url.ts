/** `local`: nobody is authenticated, so only this computer is spoken to. `teams`: only Microsoft's own services. */
export type Mode = 'local' | 'teams';

/**
 * Where Connector services of Teams live: the public cloud and its government and national variants.
 * A token of the bot goes to these hosts only.
 */
const CONNECTOR_DOMAINS = [
  'smba.trafficmanager.net',
  'botframework.com',
  'botframework.azure.us',
  'botframework.azure.cn',
  'teams.microsoft.com',
  'teams.microsoft.us',
  'infra.teams.microsoftonline.cn',
];

/** Guards incoming activities (refused with 403) and everything that is sent. */
export function isAllowedServiceUrl(serviceUrl: string, mode: Mode): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, username, password } = new URL(serviceUrl);
  if (username !== '' || password !== '') return false;
  if (mode === 'local') return isLoopback(hostname) && (protocol === 'http:' || protocol === 'https:');
  return protocol === 'https:' && CONNECTOR_DOMAINS.some((domain) => isWithin(hostname, domain));
}

function isWithin(hostname: string, domain: string): boolean {
  return hostname === domain || hostname.endsWith(`.${domain}`);
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
