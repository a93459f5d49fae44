// The bar at the top: what runs, what time it is, and the keys that hold it, move it on, or break it.
import {html} from '../kiosk/vendor/lit.js';
import {SPEEDS, toggleHelp} from '../keys.js';
import {button, clock, day, icon, uptime} from './parts.js';

const WIRE = 'Wire mode runs by the wall clock: switch to stepped mode to hold time';

export function bar(bench) {
    const {s, send, page} = bench;
    return html`
        <h1>${icon('mark')}<span>Return kiosk <b>bench</b></span></h1>
        <div class="group transport" role="group" aria-label="Time">
            ${transport(bench)}
        </div>
        <dl class="clock">
            <div><dt>Uptime</dt><dd>${uptime(s.time.uptimeMs)}</dd></div>
            <div class="wall"><dt>${day(s.time.wall) || 'Wall clock'}</dt><dd>${clock(s.time.wall)}</dd></div>
        </dl>
        <span class="gap"></span>
        <button type="button" class="key quiet mode" @click=${() => page.set('panes', ['time', ...page.panes.slice(1)].join(','))}>
            <span>${s.mode} · seed ${s.seed}</span></button>
        <div class="group" role="group" aria-label="Firmware">
            <span class=${`state ${s.firmware === 'killed' ? 'bad' : 'good'}`}>${s.firmware === 'killed' ? 'killed' : `boot ${s.boot}`}</span>
            ${s.firmware === 'killed'
                ? button({text: 'Boot', icon: 'power', act: () => send({do: 'boot'}), kind: 'main'})
                : html`${button({text: 'Restart', icon: 'arrow-clockwise', act: () => send({do: 'restart'}), hideText: true})}
                    ${button({text: 'Cut the power (kill)', icon: 'lightning', act: () => send({do: 'kill'}), hideText: true, kind: 'danger'})}`}
        </div>
        <div class="group" role="group" aria-label="Recording">
            <span class="state rec">${s.recording.steps} <span class="word">step${s.recording.steps === 1 ? '' : 's'}${s.recording.full ? ', full' : ''}</span></span>
            <a class="key" href="scenario.yaml?minutes=5" download="scenario.yaml" title="The last 5 minutes as a scenario that replays">
                ${icon('download-simple')}<span>Save 5 min</span></a>
        </div>
        ${button({text: 'Keyboard shortcuts', icon: 'keyboard', key: '?', act: () => toggleHelp(bench), hideText: true, kind: 'quiet'})}`;
}

/** Pause, step, step a second, speed: also on the Time panel. */
export function transport({s, send}) {
    const off = s.time.canPause ? '' : WIRE;
    return html`
        ${button({text: s.time.paused ? 'Go' : 'Pause', icon: s.time.paused ? 'play' : 'pause', kind: s.time.paused ? 'main fixed' : 'fixed', off,
            act: () => send({do: s.time.paused ? 'go' : 'pause'})})}
        ${button({text: 'Step one event', icon: 'skip-forward', off, hideText: true, act: () => send({do: 'step'})})}
        ${button({text: '+1 s', label: 'Step one second', off, act: () => send({do: 'step-ms', ms: 1000})})}
        <label class="speed"><span class="unseen">Speed</span>
            <select ?disabled=${Boolean(off)} @change=${event => send({do: 'speed', x: Number(event.target.value)})}>
                ${(SPEEDS.includes(s.time.speed) ? SPEEDS : [...SPEEDS, s.time.speed].sort((a, b) => a - b))
                    .map(x => html`<option value=${x} .selected=${x === s.time.speed}>×${x}</option>`)}
            </select></label>`;
}
