// One open task: what the shop knows, what is missing group by group, and what can be done with it.
import {html, nothing, live} from '../kiosk/vendor/lit.js';
import {example, fieldName} from './fields.js';
import {button, chip, library, money, place, stateChip, time, title} from './parts.js';

const AT_WORK = ['open', 'received', 'in-work'];
const UNSETTLED = ['discrepancy', 'exchange'];

export function task(desk) {
    const {words, chosen: t} = desk;
    return html`<article class="sheet" aria-labelledby="sheet-title">
        <header>
            <div class="heading"><h2 id="sheet-title" tabindex="-1">${title(t, words)}</h2>
                <p><span class="code">${t.barcode || `${words.of('order')} ${t.order}`}</span>${stateChip(t, words)}<span>${words.of(`kind.${t.kind}`)}</span>
                    ${t.rush ? chip(words.of('rush.long'), 'rush') : nothing}</p></div>
            ${button(words.of('shut'), () => desk.shut(), 'plain')}
        </header>
        ${actions(desk)}
        <div class="scroll" tabindex="0" role="region" aria-label=${words.of('task.region')}>
            ${facts(desk)}
            ${AT_WORK.includes(t.state) || t.state === 'completed' ? t.groups.filter(g => g.fields.length).map(g => group(desk, g)) : nothing}
            ${visits(desk)}${history(desk)}</div></article>`;
}

function actions(desk) {
    const {words, chosen: t, page} = desk;
    const w = key => words.of(key);
    const act = what => () => {
        desk.hush();
        desk.send({do: what, task: t.number});
    };
    const ask = what => button(w(`act.${what}`), () => { page.asking = page.asking === what ? '' : what; desk.redraw(); focusAsked(); }, 'plain',
        {expanded: String(page.asking === what)});
    const at = AT_WORK.includes(t.state);
    return html`<div class="actions" role="group" aria-label=${w('act.label')}>
        ${t.state === 'open' ? html`${button(w('act.receive'), act('receive'), 'main')}${button(w('act.not-found'), act('not-found'), 'plain')}` : nothing}
        ${t.state === 'received' ? button(w('act.take'), act('take'), 'main') : nothing}
        ${t.state === 'in-work' ? html`<button type="button" class="main" aria-disabled=${t.whole ? nothing : 'true'} @click=${() => t.whole ? act('complete')() : desk.say(w('refused.fields-missing'))}>${w('act.complete')}</button>` : nothing}
        ${at ? html`${ask('shop-error')}${ask('exchange')}${ask('withdraw')}` : html`${button(w('act.reopen'), act('reopen'), 'plain')}${UNSETTLED.includes(t.state) ? ask('withdraw') : nothing}`}
        ${page.asking ? asked(desk) : nothing}</div>`;
}

function focusAsked() {
    requestAnimationFrame(() => document.getElementById('asked')?.focus());
}

/** Asks for the words that an action needs. */
function asked(desk) {
    const {words, chosen: t, page} = desk;
    const what = page.asking;
    return html`<form class="asked" @submit=${event => {
        event.preventDefault();
        desk.send({do: what, task: t.number, text: event.target.elements.asked.value});
        page.asking = '';
        desk.redraw();
    }}><label for="asked">${words.of(`ask.${what}`)}</label>
        <input id="asked" list="asked-usual" required maxlength="200" autocomplete="off">
        <datalist id="asked-usual">${words.list(`usual.${what}`).map(u => html`<option value=${u}></option>`)}</datalist>
        <button type="submit" class="main">${words.of('ask.go')}</button></form>`;
}

function group(desk, g) {
    const {words, page, chosen: t} = desk;
    const w = key => words.of(key);
    const id = field => `field-${g.group}-${field.replaceAll(/[^a-z0-9]/gi, '_')}`;
    const key = field => `${t.number}/${g.group}/${field}`;
    const value = f => page.typed.get(key(f.name)) ?? f.value;
    const empty = g.fields.filter(f => !value(f).trim());
    const values = () => Object.fromEntries(g.fields.map(f => [f.name, value(f)]));
    const fill = () => desk.send({do: 'fill', task: t.number, group: g.group, values: values()});
    const examples = () => {
        empty.forEach(f => page.typed.set(key(f.name), example(f.name, t)));
        desk.redraw();
    };
    const finish = event => {
        event.preventDefault();
        fill();
        if (empty.length) {
            page.tried = g.group;
            desk.say(words.of('group.lacks', {n: empty.length}));
            desk.redraw();
            document.getElementById(id(empty[0].name))?.focus();
            return;
        }
        page.tried = '';
        desk.hush();
        desk.send({do: 'finish', task: t.number, group: g.group});
        g.fields.forEach(f => page.typed.delete(key(f.name)));
    };
    const draft = g.group === 'record' ? t.draft ?? [] : [];
    const done = g.finished || t.state === 'completed';
    return html`<form class=${`group ${done ? 'done' : ''}`} novalidate aria-labelledby=${`group-${g.group}`} @submit=${finish}>
        <header><h3 id=${`group-${g.group}`}>${w(`group.${g.group}`)}</h3>
            <span class="progress">${done ? w('group.finished') : words.of('group.missing', {n: empty.length})}</span>
            ${done ? nothing : html`<span class="gap"></span>${empty.length ? button(w('group.examples'), examples, 'plain') : nothing}
                <button type="submit" class=${empty.length ? 'plain' : 'main'}>${w('group.finish')}</button>`}</header>
        ${done ? html`<dl class="filled">${g.fields.map(f => html`<div><dt>${label(f.name, words)}</dt><dd>${f.value || '—'}</dd></div>`)}</dl>`
        : html`<div class="fields">${g.fields.map(f => html`<div class="field"><label for=${id(f.name)}>${label(f.name, words)}</label>
            <input id=${id(f.name)} .value=${live(value(f))} maxlength="500" autocomplete="off" required
                aria-invalid=${page.tried === g.group && !value(f).trim() ? 'true' : nothing}
                @input=${event => { page.typed.set(key(f.name), event.target.value); desk.redraw(); }} @change=${fill}></div>`)}</div>`}
        ${draft.length ? html`<details class="draft" open><summary>${w('draft')}</summary><ol>${draft.map(line => html`<li>${line}</li>`)}</ol></details>` : nothing}</form>`;
}

function label(name, words) {
    const known = fieldName(name, words.language);
    return known ? html`${known}${/^\d{3}\$/.test(name) ? html` <span class="code">${name}</span>` : nothing}` : html`<span class="code">${name}</span>`;
}

function facts(desk) {
    const {s, words, chosen: t} = desk;
    const w = key => words.of(key);
    const book = t.purchase?.book ?? {};
    const payment = t.purchase?.payment ?? {};
    const row = (name, value, kind = '') => html`<div><dt>${w(`fact.${name}`)}</dt><dd class=${kind}>${value || '—'}</dd></div>`;
    return html`<section class="facts"><h3>${w('task.facts')}</h3>
        ${t.purchase ? html`<p class="note">${w('task.facts.note')}</p><dl>
            ${row('author', book.author)}${row('publisher', [book.publisher, book.year].filter(Boolean).join('，'))}${row('isbn', book.isbn, 'code')}
            ${row('list', money(t.purchase.list))}${row('paid', t.purchase.paid ? money(t.purchase.paid) : w('unsettled'))}${row('bought', payment.boughtOn)}
            ${row('shop', payment.shop)}${row('order', payment.order, 'code')}${row('settlement', [payment.settlement, payment.invoice].filter(Boolean).join(' / '), 'code')}
            ${row('owner', library(t.owner || t.purchase.owner, s, words))}${row('loan', w(`loan.${t.purchase.loan}`))}
            ${row('held', t.purchase.held.record ? words.of('held.record', {record: t.purchase.held.record, n: t.purchase.held.copies}) : w('held.none'))}
            ${row('tags', t.tags.join(' '), 'code')}</dl>` : html`<p class="note">${w('task.nofacts')}</p>`}
        <ul class="reasons">${t.reasons.map(r => html`<li>${chip(w(`flag.${r}`), 'plain')}</li>`)}</ul></section>`;
}

function visits(desk) {
    const {s, words, chosen: t} = desk;
    return html`<section><h3>${words.of('task.visits')}</h3><ul class="lines">${t.visits.toReversed().map(v => html`<li>
        <time datetime=${v.at}>${time(v.at, s.zone, words)}</time><span>${v.kiosk}</span><span>${place(v, words)}</span>
        ${v.misplaced ? chip(words.of('misplaced'), 'warn') : nothing}</li>`)}</ul></section>`;
}

function history(desk) {
    const {s, words, chosen: t} = desk;
    return html`<section><h3>${words.of('task.history')}</h3><ol class="lines" reversed>${t.history.toReversed().map(n => html`<li>
        <time datetime=${n.at}>${time(n.at, s.zone, words)}</time><span>${words.of(`note.${n.what}`)}</span>
        <span>${n.what === 'finished' ? words.of(`group.${n.text}`) : n.text}</span></li>`)}</ol></section>`;
}
