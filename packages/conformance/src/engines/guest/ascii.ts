/** JSON stays JSON when all but plain ASCII is escaped; HTML's own characters too, for the browser. */
export function ascii(json: string): string {
  return json.replace(/[<>&\u007f-\uffff]/g, (character) => {
    const digits = '000' + character.charCodeAt(0).toString(16);
    return '\\u' + digits.slice(-4);
  });
}
