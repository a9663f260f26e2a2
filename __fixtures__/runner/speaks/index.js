import { appendFileSync, readdirSync, readFileSync } from 'node:fs';

const { env } = process;
const todo = env.INPUT_DO.split(',');

function output(name, value) {
  appendFileSync(env.GITHUB_OUTPUT, `${name}<<end-7\n${value}\nend-7\n`);
}

output('env', JSON.stringify(env));
output('event', readFileSync(env.GITHUB_EVENT_PATH, 'utf8'));
output('workspace', readdirSync('.').sort().join(' '));
output('place', process.cwd());
output('node', process.version);
appendFileSync(env.GITHUB_OUTPUT, 'plain=value\n');
if (todo.includes('summary')) appendFileSync(env.GITHUB_STEP_SUMMARY, '# Summary\n');
if (todo.includes('large-summary')) appendFileSync(env.GITHUB_STEP_SUMMARY, 'x'.repeat(1024 * 1024 + 1));
if (todo.includes('bad-output')) appendFileSync(env.GITHUB_OUTPUT, 'name<<never\nvalue\n');
if (todo.includes('env')) {
  appendFileSync(env.GITHUB_ENV, 'COLOUR=red\n');
  appendFileSync(env.GITHUB_PATH, '/opt/tool/bin\n');
  appendFileSync(env.GITHUB_STATE, 'phase=main\n');
}
if (todo.includes('annotate')) {
  for (let index = 1; index <= 12; index += 1) console.log(`::error file=a.yaml,line=${index},title=T::number ${index}`);
  console.log('::warning::careful');
}
if (todo.includes('leak')) console.log(`the token is ${env.INPUT_TOKEN}`);
if (todo.includes('mask')) {
  console.log('::add-mask::sesame');
  console.log('open sesame');
}
if (todo.includes('stderr')) console.error('::notice::from stderr');
if (todo.includes('fail')) process.exitCode = 3;
if (todo.includes('hang')) setInterval(() => {}, 1000);
