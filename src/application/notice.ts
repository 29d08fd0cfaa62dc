import type { NoticeView } from './views/notices';

export function notice(
  key: NoticeView['notice'],
  params?: NonNullable<NoticeView['params']>,
  offer?: NonNullable<NoticeView['offer']>,
): NoticeView {
  return { kind: 'notice', notice: key, ...(params && { params }), ...(offer && { offer }) };
}
