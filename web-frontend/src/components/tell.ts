import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';

/** Says for a moment that something was done. */
export function useTell(): (message: string) => void {
  const { t } = useTranslation();
  return (message) => {
    notifications.show({ color: 'green', closeButtonProps: { 'aria-label': t('common.close') }, message });
  };
}
