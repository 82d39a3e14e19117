import { Avatar, Button, CounterBadge, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ChevronDownRegular, PeopleRegular } from '@fluentui/react-icons';
import { shortName } from '../people/calledBy.ts';
import { go } from '../place/go.ts';
import type { Person } from '../standin/shapes.ts';
import { useDesk } from './desk.ts';

type Props = {
  readonly person: Person;
  readonly waiting: Readonly<Record<string, number>>;
  readonly lastAddress: (person: Person) => string;
};

/** Who is signed in, and everybody else two clicks away, with what waits for them. */
export function PersonSwitch({ person, waiting, lastAddress }: Props) {
  const { people } = useDesk();
  const somebody = Object.entries(waiting).some(([id, count]) => id !== person.id && count > 0);
  const item = (one: Person) => {
    const count = waiting[one.id] ?? 0;
    return (
      <MenuItem
        key={one.id}
        icon={<Avatar name={one.name} color="colorful" size={28} aria-hidden />}
        secondaryContent={count > 0 ? <CounterBadge count={count} aria-label={`${String(count)} new`} /> : null}
        onClick={() => {
          go(lastAddress(one));
        }}
      >
        {one.name}
        <span className="switch-job">{one.jobTitle ?? 'Outside the council'}</span>
      </MenuItem>
    );
  };
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className="switch"
          icon={<Avatar name={person.name} color="colorful" size={28} aria-hidden />}
          iconPosition="before"
        >
          <span className="for-readers">Switch person: </span>
          <span className="switch-name">{shortName(person)}</span>
          {somebody && <span className="switch-dot" role="img" aria-label="somebody else has new messages" />}
          <ChevronDownRegular />
        </Button>
      </MenuTrigger>
      <MenuPopover className="switch-list">
        <MenuList>
          {people.filter((one) => !one.outside).map(item)}
          <MenuDivider />
          {people.filter((one) => one.outside).map(item)}
          <MenuDivider />
          <MenuItem
            icon={<PeopleRegular />}
            onClick={() => {
              go('#/');
            }}
          >
            Everybody
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
