// What the buttons of the page do: send the order, reload, or say why not.
const address = document.body.dataset.pull;
const batch = new Set();
const bar = document.querySelector('.batch');
const toast = document.querySelector('.toast');

async function send(path, order) {
  const response = await fetch(`${address}/${path}`, { method: 'POST', body: JSON.stringify(order) });
  if (response.ok) {
    location.reload();
    return;
  }
  const { reason } = await response.json();
  toast.textContent = reason;
  toast.hidden = false;
}

function showBatch() {
  bar.hidden = batch.size === 0;
  bar.querySelector('.batch-count').textContent = `${batch.size} ${batch.size === 1 ? 'suggestion' : 'suggestions'}`;
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (button === null) return;
  const { commit, batch: wanted, resolve, to } = button.dataset;
  if (commit !== undefined) send('commit-suggestions', { comments: commit.split(' ').map(Number) });
  if (resolve !== undefined) send(to, { comment: Number(resolve) });
  if (button.classList.contains('batch-commit')) send('commit-suggestions', { comments: [...batch] });
  if (wanted !== undefined) {
    const id = Number(wanted);
    if (batch.has(id)) batch.delete(id);
    else batch.add(id);
    for (const twin of document.querySelectorAll(`[data-batch="${id}"]`)) {
      twin.textContent = batch.has(id) ? 'Remove from batch' : 'Add suggestion to batch';
    }
    showBatch();
  }
});

document.addEventListener('submit', (event) => {
  event.preventDefault();
  const form = event.target;
  const body = new FormData(form).get('body').trim();
  if (body !== '') send('reply', { comment: Number(form.dataset.reply), body });
});
