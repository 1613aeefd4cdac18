// Before the first paint, so that a dark page does not flash white. The key is the one Mantine remembers the choice under.
(function () {
  var chosen = 'auto';
  try {
    chosen = localStorage.getItem('keeper.colorScheme') || 'auto';
  } catch {
    // A browser that refuses storage follows the system.
  }
  var dark = chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
