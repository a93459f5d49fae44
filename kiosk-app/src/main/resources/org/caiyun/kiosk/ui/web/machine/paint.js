// Gradients and soft shadows of the machine; colours come from machine.css so that every colour mode can replace them.
import {svg} from '../vendor/lit.js';

const stops = (...all) => all.map(([at, name]) => svg`<stop offset=${at} class=${`m-stop-${name}`}/>`);
const across = (id, ...all) => svg`<linearGradient id=${id} x1="0" y1="0" x2="1" y2="0">${stops(...all)}</linearGradient>`;
const down = (id, ...all) => svg`<linearGradient id=${id} x1="0" y1="0" x2="0" y2="1">${stops(...all)}</linearGradient>`;

export const defs = () => svg`<defs>
    ${across('m-body', ['0', 'edge'], ['.05', 'shine'], ['.5', 'face'], ['.93', 'face'], ['1', 'shade'])}
    ${across('m-side', ['0', 'shade'], ['1', 'deep'])}
    ${down('m-glass', ['0', 'glass-top'], ['1', 'glass'])}
    ${down('m-sky', ['0', 'sky-top'], ['.7', 'sky'], ['1', 'sky-low'])}
    ${down('m-recess', ['0', 'recess-top'], ['.35', 'recess'], ['1', 'recess-low'])}
    ${down('m-mouth', ['0', 'mouth'], ['1', 'mouth-low'])}
    ${down('m-shutter', ['0', 'shade'], ['.5', 'shine'], ['1', 'edge'])}
    ${down('m-tray', ['0', 'deep'], ['.25', 'shade'], ['1', 'shine'])}
    ${down('m-room', ['0', 'room-top'], ['.3', 'room'], ['1', 'room-low'])}
    ${down('m-belt', ['0', 'belt-top'], ['1', 'belt'])}
    ${down('m-paper', ['0', 'paper-top'], ['.25', 'paper'], ['1', 'paper'])}
    ${across('m-pages', ['0', 'page-edge'], ['.5', 'page'], ['1', 'page-edge'])}
    <radialGradient id="m-floor"><stop offset="0" class="m-stop-floor"/><stop offset="1" class="m-stop-none"/></radialGradient>
    <filter id="m-soft" x="-30%" y="-60%" width="160%" height="220%"><feGaussianBlur stdDeviation="9"/></filter>
    <filter id="m-lift" x="-30%" y="-30%" width="160%" height="160%"><feDropShadow dx="0" dy="5" stdDeviation="5" flood-opacity=".28"/></filter>
    <clipPath id="m-outside"><path d="M-200 456H600V900H-200Z"/></clipPath>
</defs>`;
