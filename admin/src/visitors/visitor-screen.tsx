import { Flex, Link, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink, useParams } from 'react-router-dom';
import { useVisitorQuery } from '../api/visitors';
import { Card } from '../settings/controls/card';
import { useWords } from '../translations/use-words';
import { Attributes } from './attributes';
import { BeliefsOverTime } from './beliefs-over-time';
import { ConsentGiven } from './consent-given';
import { Happened } from './happened';
import { Looks } from './looks';
import { useLanguage, useMoments } from './moments';
import { Said } from './said';
import { TakeAlongAndErase } from './take-along-and-erase';
import { Topics } from './topics';

const NOT_FOUND = 404;

/** All that we know of one visitor. */
export function VisitorScreen() {
  const say = useWords();
  const moment = useMoments();
  const locale = useLanguage();
  const { id = '' } = useParams();
  const { data: page, error } = useVisitorQuery({ id, locale }, { refetchOnMountOrArgChange: true });
  const known = page?.known;
  const title = say('visitors.page', { id: id.slice(0, 12) });
  const gone = error && 'status' in error && error.status === NOT_FOUND;
  if (error && !gone) return <Page.Error />;
  if (!page && !error) return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={
          known &&
          say('visitors.page.about', {
            visits: String(known.visits),
            events: String(known.events),
            first: moment(known.firstAt, false),
            last: moment(known.lastAt, false),
          })
        }
        navigationAction={
          <Link tag={NavLink} to=".." startIcon={<ArrowLeft />}>
            {say('visitors.back')}
          </Link>
        }
        primaryAction={page && <TakeAlongAndErase id={page.id} />}
      />
      <Layouts.Content>
        {gone && <Typography tag="p">{say('visitors.gone')}</Typography>}
        {page && (
          <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
            <ConsentGiven consent={page.consent} />
            {known && (
              <>
                <Card title={say('visitors.topics.title')} about={say('visitors.topics.about')}>
                  <Topics topics={known.topics} stages={page.vocabulary.stages} />
                </Card>
                <Card title={say('visitors.attributes.title')} about={say('visitors.attributes.about')}>
                  <Attributes held={known.attributes} vocabulary={page.vocabulary} />
                </Card>
                <BeliefsOverTime id={page.id} locale={locale} />
                <Happened id={page.id} locale={locale} vocabulary={page.vocabulary} />
                <Card title={say('visitors.said.title')} about={say('visitors.said.about')}>
                  <Said known={known} />
                </Card>
              </>
            )}
            <Looks looks={page.looks} />
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}
