import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/icons';
import { usePermissions } from '@/lib/session/use-session';
import classes from './navigation.module.css';

const exact = { exact: true, includeSearch: false };
const within = { exact: false, includeSearch: false };

/** The ways to the parts of Keeper that the signed-in employee uses. */
export function Navigation(): ReactElement {
  const { t } = useTranslation();
  const { mayImportVehicles, mayCheckTheBooks, maySeeCustomers, maySeeAppointments, maySeeReports } = usePermissions();
  return (
    <nav className={classes.nav} aria-label={t('shell.navigation')}>
      <Link to="/" className={classes.link} activeOptions={exact}>
        <Icon name="home" /> {t('start.nav')}
      </Link>
      <Link to="/vehicles" className={classes.link} activeOptions={within}>
        <Icon name="car" /> {t('vehicles.title')}
      </Link>
      <Link to="/parts" className={classes.link} activeOptions={within}>
        <Icon name="box" /> {t('parts.title')}
      </Link>
      <Link to="/orders" className={classes.link} activeOptions={within}>
        <Icon name="document" /> {t('orders.title')}
      </Link>
      {maySeeCustomers && (
        <Link to="/customers" className={classes.link} activeOptions={within}>
          <Icon name="user" /> {t('customers.title')}
        </Link>
      )}
      <Link to="/holds" className={classes.link} activeOptions={within}>
        <Icon name="bookmark" /> {t('holds.title')}
      </Link>
      {maySeeAppointments && (
        <Link to="/appointments" className={classes.link} activeOptions={within}>
          <Icon name="calendar" /> {t('appointments.title')}
        </Link>
      )}
      <Link to="/alerts" className={classes.link} activeOptions={within}>
        <Icon name="bell" /> {t('alerts.title')}
      </Link>
      {maySeeReports() && (
        <Link to="/reports" className={classes.link} activeOptions={within}>
          <Icon name="chart" /> {t('reports.title')}
        </Link>
      )}
      {mayImportVehicles && (
        <>
          <div className={classes.divider} />
          <Link to="/vehicle-imports/new" className={classes.link} activeOptions={within}>
            <Icon name="upload" /> {t('imports.nav')}
          </Link>
        </>
      )}
      {mayCheckTheBooks() && (
        <Link to="/drift-report" className={classes.link} activeOptions={within}>
          <Icon name="check" /> {t('drift.title')}
        </Link>
      )}
    </nav>
  );
}
