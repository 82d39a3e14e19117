import { DocumentRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { MailAttachment } from './messageShape.ts';

/** A file that came with a mail, to be downloaded under its own name. */
export function AttachmentLink({ file }: { readonly file: MailAttachment }) {
  const [address, setAddress] = useState<string>();
  const { contentBytes, contentType } = file;
  useEffect(() => {
    const bytes = Uint8Array.from(atob(contentBytes ?? ''), (one) => one.charCodeAt(0));
    const made = URL.createObjectURL(new Blob([bytes], { type: contentType ?? 'application/octet-stream' }));
    const frame = requestAnimationFrame(() => {
      setAddress(made);
    });
    return () => {
      cancelAnimationFrame(frame);
      URL.revokeObjectURL(made);
    };
  }, [contentBytes, contentType]);
  return (
    <a href={address} download={file.name}>
      <DocumentRegular aria-hidden /> {file.name}
    </a>
  );
}
