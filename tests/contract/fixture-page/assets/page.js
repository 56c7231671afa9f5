document.title = 'Fixture page, loaded'
