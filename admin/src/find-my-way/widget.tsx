import { Widget } from '@strapi/strapi/admin';
import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useStart } from '../api/start';
import { MENU_PATH } from '../menu/add-menu';
import { useWords } from '../translations/use-words';
import { Figures } from './figures';
import { Latest } from './latest';

/** On the home page: how many variants there are, and which were written last. */
export default function VariantsWidget() {
  const say = useWords();
  const { data, isLoading, isError } = useStart();
  if (isLoading) return <Widget.Loading />;
  if (isError || !data) return <Widget.Error>{say('way.failed')}</Widget.Error>;
  if (data.variants === 0) {
    return (
      <Flex direction="column" alignItems="flex-start" gap={3}>
        <Typography>{say('way.empty')}</Typography>
        <Link tag={NavLink} to={`/${MENU_PATH}`}>
          {say('way.empty.go')}
        </Link>
      </Flex>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Figures start={data} />
      <Latest start={data} />
    </Flex>
  );
}
