/** Where OneDrive and SharePoint keep files: any host within these, */
const DOMAINS = ['sharepoint.com', 'sharepoint.us', 'sharepoint-df.com', '1drv.com', 'svc.ms'];
/** and these themselves. */
const HOSTS = ['onedrive.live.com'];

/** What was weighed goes to Microsoft's own hosts only, whatever address an invoke names. */
export function isMicrosoftFileUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username, password } = new URL(url);
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return false;
  return HOSTS.includes(hostname) || DOMAINS.some((domain) => hostname.endsWith(`.${domain}`));
}
