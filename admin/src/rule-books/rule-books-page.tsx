import { Route, Routes } from 'react-router-dom';
import { BookList } from './book-list';
import { BookPage } from './book/book-page';
import { BookVersions } from './versions/book-versions';

/** The rule books of all types, each with its versions. */
export default function RuleBooksPage() {
  return (
    <Routes>
      <Route index element={<BookList />} />
      <Route path=":contentType" element={<BookPage />} />
      <Route path=":contentType/versions" element={<BookVersions />} />
    </Routes>
  );
}
