// What the pages of all clients share. A page sends once it is told to go: COUNT events, half of them before it identifies.
window.pace = (track, identify, last) => {
  window.go = async (count) => {
    for (let number = 0; number < count; number++) {
      if (number === count / 2) {
        identify();
      }
      track(number);
      await new Promise((done) => setTimeout(done, 100));
    }
    last();
    window.isSent = true;
  };
};
