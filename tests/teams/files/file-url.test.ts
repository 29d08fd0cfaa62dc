import { isMicrosoftFileUrl } from '../../../src/teams/files/file-url';

test.each([
  ['https://contoso-my.sharepoint.com/personal/anna/_api/v2.0/drive/items/1/uploadSession?guid=2', true],
  ['https://contoso.sharepoint.us/file.docx', true],
  ['https://contoso.sharepoint-df.com/file.docx', true],
  ['https://onedrive.live.com/file.docx', true],
  ['https://api.up.1drv.com/up/1', true],
  ['https://westeurope1-mediap.svc.ms/up', true],
  ['https://CONTOSO.SharePoint.com/file.docx', true],
  ['http://contoso.sharepoint.com/file.docx', false],
  ['https://contoso.sharepoint.com:8443/file.docx', false],
  ['https://anna:pass@contoso.sharepoint.com/file.docx', false],
  ['https://contoso.sharepoint.com.evil.example/file.docx', false],
  ['https://evilsharepoint.com/file.docx', false],
  ['https://evil.example/?x=.sharepoint.com', false],
  ['https://evil.example#.sharepoint.com', false],
  ['https://evil.onedrive.live.com/file.docx', false],
  ['https://127.0.0.1/up', false],
  ['https://169.254.169.254/latest', false],
  ['file:///etc/passwd', false],
  ['contoso.sharepoint.com', false],
  ['', false],
])('%s: %s', (url, allowed) => {
  expect(isMicrosoftFileUrl(url)).toBe(allowed);
});
