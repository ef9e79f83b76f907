// Before the pause of app/layout.tsx: the page comes to life in two tasks of a like length.
import "react-dom/client";
