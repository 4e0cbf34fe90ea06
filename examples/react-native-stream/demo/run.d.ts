export function onNode(file: string): string | undefined;
export function onHermes(file: string): string | undefined;
