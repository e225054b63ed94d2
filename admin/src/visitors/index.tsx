import { Route, Routes } from 'react-router-dom';
import { FindVisitors } from './find-visitors';
import { VisitorScreen } from './visitor-screen';

/** Visitors: found, and looked at one by one. */
export default function Visitors() {
  return (
    <Routes>
      <Route index element={<FindVisitors />} />
      <Route path=":id" element={<VisitorScreen />} />
    </Routes>
  );
}
