export function whatAuditSays(report: unknown, shipped: ReadonlySet<string>): string[];
