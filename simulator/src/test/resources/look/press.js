// Arms a key: waits until it has come to rest, then notes at which frame after the next pointerdown it looks pressed.
// A function for Locator.evaluate; the answer comes from window.lookOfPress().
async key => {
  const shape = ['backgroundColor', 'backgroundImage', 'color', 'borderColor', 'borderWidth', 'boxShadow', 'filter',
    'opacity', 'outlineColor', 'outlineStyle', 'outlineWidth', 'scale', 'transform', 'translate'];
  const nextFrame = () => new Promise(requestAnimationFrame);
  const look = () => [key, ...key.querySelectorAll('*')].flatMap(part => [null, '::before', '::after'].map(pseudo => {
    const style = getComputedStyle(part, pseudo);
    return shape.map(property => style[property]).join(' ');
  })).join('\n');

  let rest = look();
  for (let still = 0, tries = 0; still < 5 && tries < 240; tries++) {
    await nextFrame();
    const now = look();
    still = now === rest ? still + 1 : 0;
    rest = now;
  }

  const seen = new Promise(done => key.addEventListener('pointerdown', async event => {
    for (let frames = 1; frames <= 30; frames++) {
      await nextFrame();
      if (look() !== rest) {
        done({ frames, millis: performance.now() - event.timeStamp });
        return;
      }
    }
    done({ frames: 999, millis: performance.now() - event.timeStamp });
  }, { once: true, capture: true }));
  window.lookOfPress = () => seen;
}
