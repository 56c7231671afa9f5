/** The page of the fixture: shows what main answers and what main sends. */
const show = (id, text) => {
  document.getElementById(id).textContent = text
}

document.getElementById('greet').addEventListener('click', () => {
  void window.fixture.greet('Ana').then(reply => show('reply', reply))
})
window.fixture.onNews(news => show('news', news))
