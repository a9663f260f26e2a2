import { runCommand } from './command/run-command.ts';
import { processTerminal } from './command/terminal.ts';

// The status is set and not exited with: output that a pipe has not taken yet would be lost.
process.exitCode = await runCommand(process.argv.slice(2), process.cwd(), processTerminal());
