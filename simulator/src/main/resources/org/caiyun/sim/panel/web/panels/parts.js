// Small things that every panel uses.
import {html, nothing} from '../kiosk/vendor/lit.js';

export const icon = name => html`<span class=${`icon i-${name}`} aria-hidden="true"></span>`;
export const cap = key => key ? html`<kbd aria-hidden="true">${key}</kbd>` : nothing;

/** A key of the bench; `off` says why it cannot be pressed now, or is empty. */
export function button({text, icon: picture, key, act, kind = '', off = '', label, pressed, hideText = false}) {
    return html`<button type="button" class=${`key ${kind}`} aria-label=${label ?? (hideText ? text : nothing)} title=${off || (hideText ? text : nothing)}
        aria-disabled=${off ? 'true' : nothing} aria-pressed=${pressed === undefined ? nothing : String(pressed)}
        @click=${event => off ? event.preventDefault() : act(event)}>
        ${picture ? icon(picture) : nothing}${hideText ? nothing : html`<span>${text}</span>`}${cap(key)}</button>`;
}

const two = n => String(n).padStart(2, '0');

/** 1:02:03.004, hours only when there are some. */
export function uptime(ms) {
    const whole = Math.floor(ms);
    const s = Math.floor(whole / 1000);
    const text = `${two(Math.floor(s / 60) % 60)}:${two(s % 60)}.${String(whole % 1000).padStart(3, '0')}`;
    return s >= 3600 ? `${Math.floor(s / 3600)}:${text}` : text;
}

/** The clock part of an ISO time as it stands, with its own zone. */
export const clock = iso => /T([\d:]+(?:\.\d+)?)/.exec(iso ?? '')?.[1] ?? String(iso ?? '');
export const day = iso => /^\d{4}-\d\d-\d\d/.exec(iso ?? '')?.[0] ?? '';

export async function copy(text, bench, what) {
    try {
        await navigator.clipboard.writeText(text);
        bench.say(`${what} copied`);
    } catch {
        bench.say('The browser does not let the page copy');
    }
}
