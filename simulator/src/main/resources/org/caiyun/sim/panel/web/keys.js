// Every key of the bench. One table: the help shows what the listener does.
import {insert, take, toShelf} from './panels/books.js';
import {zoomNext} from './panels/stage.js';

const pane = name => ({page}) => page.set('panes', [name, ...page.panes.slice(1).filter(p => p !== name)].join(','));
const SPEEDS = [0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 50, 100];

export const GROUPS = [
    ['Books', [
        ['s', 'Go to the shelf', toShelf],
        ['← → ↑ ↓', 'Walk along the shelf', null],
        ['Enter', 'Insert the selected book', null],
        ['i', 'Insert the selected book, from anywhere', bench => insert(bench)],
        ['t', 'Take the book out of the slot, or a stuck one out of the machine', bench => take(bench)],
        ['z', 'Look closer: slot, belt, bins, printer, whole', bench => zoomNext(bench)],
        ['k', 'Go to the patron’s screen (Esc comes back)', () => document.querySelector('.patron iframe')?.focus()],
    ]],
    ['Time', [
        ['Space', 'Pause, go', ({s, send}) => s.time.canPause && send({do: s.time.paused ? 'go' : 'pause'})],
        ['.', 'One event', ({s, send}) => s.time.canPause && send({do: 'step'})],
        [',', 'One second', ({s, send}) => s.time.canPause && send({do: 'step-ms', ms: 1000})],
        ['[', 'Slower', bench => speed(bench, -1)],
        [']', 'Faster', bench => speed(bench, 1)],
    ]],
    ['Firmware', [
        ['Shift+R', 'Restart', ({send}) => send({do: 'restart'})],
        ['Shift+K', 'Cut the power, or boot', ({s, send}) => send({do: s.firmware === 'killed' ? 'boot' : 'kill'})],
        ['Shift+S', 'Save the last 5 minutes as a scenario', () => document.querySelector('a[download]')?.click()],
    ]],
    ['Panels', [
        ['f', 'Faults', pane('faults')], ['w', 'Wire', pane('wire')], ['j', 'Journal', pane('journal')],
        ['r', 'Receipts', pane('receipts')], ['d', 'Desk', pane('desk')], ['m', 'Time and mode', pane('time')],
        ['/', 'Filter the open panel', () => document.querySelector('.pane input[type=search]')?.focus()],
    ]],
    ['Faults', [
        ['1 2 3 …', 'Put a fault in or take it out, as its key cap says', null],
        ['c', 'Clear every fault', bench => clearAll(bench)],
    ]],
    ['Help', [['?', 'This page', bench => toggleHelp(bench)], ['Esc', 'Close, leave a field, zoom out', null]]],
];

const TABLE = new Map(GROUPS.flatMap(([, rows]) => rows).filter(([, , act]) => act).map(([cap, , act]) => [cap, act]));
export const TAKEN = new Set(TABLE.keys());

export function clearAll({s, send, say}) {
    if (s.faults.some(f => f.active)) {
        send({do: 'clear-all'});
        say('All faults cleared');
    }
}

export function toggleHelp({page, redraw}) {
    page.local.help = !page.local.help;
    redraw();
}

export function toggleFault(fault, {send}) {
    send({do: fault.active ? 'clear' : 'fault', id: fault.id});
}

export function speed({s, send}, way) {
    if (!s.time.canPause) {
        return;
    }
    const next = way > 0 ? SPEEDS.find(x => x > s.time.speed) : SPEEDS.findLast(x => x < s.time.speed);
    if (next) {
        send({do: 'speed', x: next});
    }
}

export {SPEEDS};

/** Starts to listen; keys typed into a field belong to the field. */
export function listen(bench) {
    addEventListener('keydown', event => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) {
            return;
        }
        if (event.key === 'Escape') {
            escape(bench);
            return;
        }
        if (bench.page.get('keys') === 'off' && event.key !== '?' || typing(event.target) || bench.page.local.help && event.key !== '?') {
            return;
        }
        const act = TABLE.get(cap(event)) ?? faultOf(bench, event.key);
        if (act && !(event.key === ' ' && event.target.closest?.('button, a, summary'))) {
            event.preventDefault();
            act(bench);
        }
    });
}

const cap = event => event.key === ' ' ? 'Space' : event.shiftKey && /^[A-Z]$/.test(event.key) ? `Shift+${event.key}` : event.key;
const typing = target => Boolean(target.closest?.('input:not([type=checkbox]):not([type=radio]), select, textarea'));

function faultOf(bench, key) {
    const fault = bench.s.faults.find(f => f.key === key && !TAKEN.has(f.key));
    return fault && (() => toggleFault(fault, bench));
}

function escape(bench) {
    const {page} = bench;
    if (typing(document.activeElement)) {
        document.activeElement.blur();
    } else if (page.local.dragging) {
        page.local.dragging = '';
    } else if (page.get('zoom') !== 'whole') {
        page.set('zoom', 'whole');
    }
    bench.redraw();
}

