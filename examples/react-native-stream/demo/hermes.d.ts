export function hermes(): string | undefined;
export function install(): void;
