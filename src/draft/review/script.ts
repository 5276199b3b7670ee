/** The behaviour of the review page: what belongs together lights up, and the keys lead from one to the other. */
export const script = `'use strict';
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const facts = all('.fact');
  const linked = all('[data-spans]');
  const said = document.getElementById('said');
  const spansOf = element => (element.dataset.spans || '').split(' ').filter(Boolean);
  const bySpan = new Map();
  for (const element of linked)
    for (const span of spansOf(element)) {
      if (!bySpan.has(span)) bySpan.set(span, { words: [], facts: [] });
      bySpan.get(span)[element.matches('.words') ? 'words' : 'facts'].push(element);
    }
  const wordsOf = element => spansOf(element).flatMap(span => bySpan.get(span).words);
  const factsOf = words => {
    for (const span of spansOf(words)) if (bySpan.get(span).facts.length) return bySpan.get(span).facts;
    return [];
  };
  const othersOf = element => element.matches('.words') ? factsOf(element) : wordsOf(element);

  let lit = [];
  const light = element => {
    for (const one of lit) one.classList.remove('lit');
    lit = element ? [element, ...othersOf(element)] : [];
    if (element && element.matches('.words'))
      lit.push(...spansOf(element).slice(0, 1).flatMap(span => bySpan.get(span).words));
    for (const one of lit) one.classList.add('lit');
  };
  let held;
  const show = element => {
    const pane = element.closest('#report, #facts');
    const box = element.getBoundingClientRect();
    const around = pane.getBoundingClientRect();
    const top = Math.max(around.top, 0), bottom = Math.min(around.bottom, innerHeight);
    if (box.top >= top + 8 && box.bottom <= bottom - 8) return;
    const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.scrollIntoView({ block: 'center', behavior: smooth ? 'smooth' : 'auto' });
  };
  const hold = element => {
    held = element;
    light(element);
  };

  document.addEventListener('pointerover', event => {
    const element = event.target.closest('[data-spans]');
    light(element || held);
  });
  document.addEventListener('focusin', event => {
    const element = event.target.closest('[data-spans], .fact');
    if (!element) return;
    hold(element);
    const [other] = othersOf(element);
    if (other) show(other);
  });

  let back;
  const turns = new WeakMap();
  const go = element => {
    const others = othersOf(element);
    if (others.length === 0) return;
    const turn = element.matches('.words') ? (turns.get(element) || 0) % others.length : 0;
    turns.set(element, turn + 1);
    back = element;
    const target = others[turn];
    if (target.closest('li') && target.closest('li').hidden) setOpenOnly(false);
    target.focus({ preventScroll: true });
    show(target);
    if (said) said.textContent = element.matches('.words')
      ? 'Fact ' + (turn + 1) + ' of ' + others.length + ' taken from these words'
      : 'At the words of the report';
  };
  document.addEventListener('click', event => {
    const element = event.target.closest('[data-spans]');
    if (!element || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(element);
  });

  const visible = () => facts.filter(fact => !fact.closest('li').hidden);
  const step = (from, by, isWanted) => {
    const list = visible();
    let at = list.indexOf(from) + by;
    if (!list.includes(from)) at = by > 0 ? 0 : list.length - 1;
    while (at >= 0 && at < list.length && !isWanted(list[at])) at += by;
    if (!list[at]) return;
    list[at].focus({ preventScroll: true });
    show(list[at]);
  };
  const any = () => true;
  const isOpen = fact => !fact.classList.contains('sure');
  document.getElementById('facts').addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('pre, summary')) return;
    const from = event.target.closest('.fact');
    if (event.key === 'ArrowDown') step(from, 1, any);
    else if (event.key === 'ArrowUp') step(from, -1, any);
    else if (event.key === 'Home') step(undefined, 1, any);
    else if (event.key === 'End') step(undefined, -1, any);
    else if (event.key === 'n') step(from, 1, isOpen);
    else if (event.key === 'p') step(from, -1, isOpen);
    else return;
    event.preventDefault();
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    if (back) {
      back.focus({ preventScroll: true });
      show(back);
      back = undefined;
    } else hold(undefined);
  });

  const button = document.getElementById('open-only');
  function setOpenOnly(on) {
    button.setAttribute('aria-pressed', String(on));
    for (const fact of facts) fact.closest('li').hidden = on && !isOpen(fact);
    for (const group of all('.group, #facts section:not(#unused)'))
      group.hidden = on && !all('li', group).some(item => !item.hidden);
    if (said) said.textContent = visible().length + ' facts are shown';
  }
  button.hidden = false;
  button.addEventListener('click', () => setOpenOnly(button.getAttribute('aria-pressed') !== 'true'));
})();
`
