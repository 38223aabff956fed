console.log('npm start is being set up');
