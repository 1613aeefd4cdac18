import { ActionIcon, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AlertBell } from '@/features/alerts/alert-bell';
import { Icon } from '@/components/icons';
import { Brand } from '@/components/brand';
import { AppearanceMenu } from '@/components/appearance-menu';
import { Navigation } from './navigation';
import { QuickSearch } from './quick-search';
import { UserMenu } from './user-menu';
import classes from './shell.module.css';

/** What stands around every page of somebody who is signed in. */
export function Shell(): ReactElement {
  const { t } = useTranslation();
  const [opened, menu] = useDisclosure(false);
  const { pathname } = useLocation();
  const { close } = menu;
  useEffect(() => close(), [pathname, close]);

  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {t('shell.skip')}
      </a>
      <aside className={classes.side}>
        <div className={classes.fixed}>
          <Brand />
          <Navigation />
        </div>
      </aside>
      <header className={classes.top}>
        <ActionIcon
          className={classes.burger}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('shell.menu')}
          aria-expanded={opened}
          onClick={menu.open}
        >
          <Icon name="menu" size={20} />
        </ActionIcon>
        <QuickSearch />
        <div className={classes.tools}>
          <AlertBell />
          <AppearanceMenu />
          <UserMenu />
        </div>
      </header>
      <main className={classes.main} id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <Drawer
        opened={opened}
        onClose={menu.close}
        size={248}
        padding={0}
        title={<Brand />}
        classNames={{ content: classes.drawer, header: classes.drawerHeader }}
        closeButtonProps={{ 'aria-label': t('common.close'), className: classes.drawerClose }}
      >
        <Navigation />
      </Drawer>
    </div>
  );
}
