// Which time it is, which clock is followed, from which seed; and what the firmware is doing.
import {html} from '../kiosk/vendor/lit.js';
import {transport} from './bar.js';
import {button, clock, day, uptime} from './parts.js';

const MODES = [
    ['wire', 'Wire', 'Real serial lines and sockets and the wall clock, as on the machine. Time cannot be held.'],
    ['stepped', 'Stepped', 'The same program with a clock of its own: hold it, step it, run it ×100. A seed repeats a run exactly.'],
];

export function time(bench) {
    return html`<div class="scroll time" tabindex="0" role="region" aria-label="Time, mode and firmware">${now(bench)}${mode(bench)}${firmware(bench)}</div>`;
}

function now(bench) {
    const {s} = bench;
    return html`<section><h3>Time</h3>
        <dl class="big"><div><dt>Uptime</dt><dd>${uptime(s.time.uptimeMs)}</dd></div>
            <div><dt>Wall clock ${day(s.time.wall)}</dt><dd>${clock(s.time.wall)}</dd></div></dl>
        <div class="transport" role="group" aria-label="Hold and step">${transport(bench)}</div>
        <p class="note">${s.time.canPause ? html`<kbd>Space</kbd> pause or go, <kbd>.</kbd> one event, <kbd>,</kbd> one second, <kbd>[</kbd> <kbd>]</kbd> speed`
            : 'Wire mode runs by the wall clock. Switch to stepped mode to hold time.'}</p>${seedForm(bench)}</section>`;
}

function mode({s, send}) {
    return html`<section><h3>Mode</h3><div class="modes" role="group" aria-label="Mode">${MODES.map(([id, name, text]) => html`<button type="button"
            aria-pressed=${String(s.mode === id)} @click=${() => s.mode !== id && send({do: 'mode', mode: id})}><b>${name}</b><span>${text}</span></button>`)}</div>
        <p class="note">Another mode or seed starts everything anew: books on the shelf, bins empty, a new journal.</p></section>`;
}

function seedForm({s, send}) {
    const submit = event => {
        event.preventDefault();
        const value = event.target.elements.seed.value.trim();
        if (/^-?\d{1,15}$/.test(value)) {
            send({do: 'seed', seed: Number(value)});
        }
    };
    return html`<form class="inline" @submit=${submit}><label for="seed">Seed, now ${s.seed}</label>
            <input id="seed" name="seed" inputmode="numeric" pattern="-?[0-9]{1,15}" autocomplete="off">
            <button class="key" type="submit"><span class="icon i-dice-five" aria-hidden="true"></span><span>Set seed</span></button></form>`;
}

function firmware({s, send}) {
    const dead = s.firmware === 'killed';
    return html`<section><h3>Firmware</h3><p><span class=${`state ${dead ? 'bad' : 'good'}`}>${dead ? 'killed' : 'running'}</span> boot ${s.boot}</p>
        <div class="row-of-keys">
            ${button({text: 'Restart', icon: 'arrow-clockwise', key: '⇧R', act: () => send({do: 'restart'})})}
            ${button({text: 'Kill', icon: 'lightning', key: '⇧K', kind: 'danger', act: () => send({do: 'kill'}), off: dead ? 'It is killed already' : ''})}
            ${button({text: 'Boot', icon: 'power', kind: dead ? 'main' : '', act: () => send({do: 'boot'}), off: dead ? '' : 'It runs'})}</div>
        <p class="note">Restart kills it and starts it again. Kill leaves it off: in stepped time what was not on disk is lost, as in a power cut, and the next boot must put it right.</p></section>`;
}
