import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/icons';
import { session } from '@/lib/session/session';
import { useEmployee } from '@/lib/session/use-session';
import classes from './user-menu.module.css';

/** Who is signed in, as what and where, and the way out. */
export function UserMenu(): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const employee = useEmployee();
  const roles = employee.assignments.map(({ role, branch }) =>
    [t(`roles.${role}`), branch].filter(Boolean).join(' · '),
  );

  async function signOut() {
    // The session ends on this page even where the service cannot be told.
    await session.signOut().catch(() => undefined);
    await navigate({ to: '/sign-in' });
  }

  return (
    <Menu position="bottom-end" width={250} withinPortal withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton className={classes.button}>
          <span className={classes.initials} aria-hidden="true">
            {initials(employee.name)}
          </span>
          <VisuallyHidden>{t('shell.account')}</VisuallyHidden>
          <span className={classes.text}>
            <span className={classes.name}>{employee.name}</span>
            <span className={classes.role}>{roles[0]}</span>
          </span>
          <Icon name="chevronDown" size={14} className={classes.chevron} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.summary}>
          <strong>{employee.name}</strong>
          <span>{employee.email}</span>
          {roles.map((role) => (
            <span key={role}>{role}</span>
          ))}
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="signOut" size={16} />} onClick={() => void signOut()}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0]?.toUpperCase() ?? '').join('');
}
