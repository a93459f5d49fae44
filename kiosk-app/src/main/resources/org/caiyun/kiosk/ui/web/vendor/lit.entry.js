export { LitElement, css, html, svg, render, nothing, noChange } from 'lit';
export { classMap } from 'lit/directives/class-map.js';
export { guard } from 'lit/directives/guard.js';
export { keyed } from 'lit/directives/keyed.js';
export { live } from 'lit/directives/live.js';
export { createRef, ref } from 'lit/directives/ref.js';
export { repeat } from 'lit/directives/repeat.js';
