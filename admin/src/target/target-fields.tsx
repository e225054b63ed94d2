import { Checkbox, Flex } from '@strapi/design-system';
import type { EditingMeta } from '../../../contract/editing';
import type { TargetChoices } from '../../../contract/targeting';
import { usePeopleWords } from '../editing/people-words';
import { useScheduleWords } from '../panel/schedule-words';
import { useWords } from '../translations/use-words';
import { Arguments } from './arguments';
import { tagsOf, targetOf, type Draft } from './draft';
import type { Fault } from './fault';
import { Limits } from './limits';
import { Recipients } from './recipients';
import { Schedule } from './schedule';
import { Section } from './section';

interface Props {
  readonly choices: TargetChoices;
  readonly draft: Draft;
  readonly fault: Fault | null;
  /** Whether it is the default content's, which is always there. */
  readonly isDefault?: boolean;
  onChange(change: Partial<Draft>): void;
}

/** Says whom something is written for, and what goes along with that; what most do not need is folded. */
export function TargetFields({ choices, draft, fault, isDefault = false, onChange }: Props) {
  const say = useWords();
  const vocabulary: EditingMeta['vocabulary'] = choices;
  const people = usePeopleWords(vocabulary);
  const schedule = useScheduleWords();
  const { audience, topics, suggests } = draft;
  const audienceName = choices.audiences.find(({ key }) => key === audience)?.name ?? audience;
  const topicNames = topics.map((key) => choices.topics.find((one) => one.key === key)?.label ?? key);
  const limits = [
    ...(audienceName === null ? [] : [audienceName]),
    ...topicNames,
    ...tagsOf(draft.channels),
  ].join(' · ');
  const own = (suggests && people(suggests)) || say('suggests.nothing');
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Recipients
        choices={choices}
        who={draft}
        stagesLabel={say('new.stages')}
        fault={fault}
        place="target"
        onChange={({ stages = [], attributes = {} }) => onChange({ stages, attributes })}
      />
      <div>
        <Section
          title={say('target.limits')}
          summary={limits || say('target.limits.none')}
          isOpen={limits !== ''}
        >
          <Limits choices={choices} draft={draft} fault={fault} onChange={onChange} />
        </Section>
        {!isDefault && (
          <Section
            title={say('schedule.title')}
            summary={schedule(targetOf(draft)) || say('schedule.always')}
            isOpen={draft.from + draft.until !== ''}
          >
            <Schedule draft={draft} fault={fault} onChange={onChange} />
          </Section>
        )}
        <Section
          title={say('suggests.title')}
          summary={suggests ? own : say('suggests.same')}
          isOpen={suggests !== null}
        >
          <Checkbox
            checked={suggests === null}
            onCheckedChange={(checked) => onChange({ suggests: checked === true ? null : {} })}
          >
            {say('suggests.same')}
          </Checkbox>
          {suggests && (
            <Recipients
              choices={choices}
              who={suggests}
              stagesLabel={say('suggests.stages')}
              fault={fault}
              place="suggests"
              onChange={(changed) => onChange({ suggests: changed })}
            />
          )}
        </Section>
        <Section
          title={say('arguments.title')}
          summary={draft.arguments || say(isDefault ? 'arguments.none' : 'arguments.same')}
          isOpen={draft.arguments !== null && draft.arguments !== ''}
        >
          <Arguments
            choices={choices}
            value={draft.arguments}
            fault={fault}
            isDefault={isDefault}
            onChange={(tags) => onChange({ arguments: tags })}
          />
        </Section>
      </div>
    </Flex>
  );
}
