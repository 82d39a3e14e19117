import { loadScript, officeScript } from './officeScript.ts';

// Outlook on the web opens this page unseen when Send is pressed; classic Outlook runs sendCheck.js alone.
await loadScript(officeScript(new URL(location.href)));
await loadScript('/tab/outlook/sendCheck.js');
