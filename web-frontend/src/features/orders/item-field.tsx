import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/icons';
import { useFormat } from '@/lib/i18n/format';
import classes from './item-field.module.css';
import { itemsQuery, lookUp, type Item } from './item-api';

interface ItemFieldProps {
  branch: string | undefined;
  error: string | undefined;
  /** A code that means nothing; typed here or scanned anywhere on the page. */
  unknown: string | undefined;
  /** Whether cars are offered beside parts. */
  cars: boolean;
  onChoose: (item: Item) => void;
  onUnknown: (code: string | undefined) => void;
}

/**
 * Finds a car or a part by anything that is typed. Enter takes a VIN or SKU that fits exactly at once, so that a hand
 * scanner fills the order without a look at the screen.
 */
export function ItemField({ branch, error, unknown, cars, onChoose, onUnknown }: ItemFieldProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const queries = useQueryClient();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 250);
  const { data = [], isFetching } = useQuery({ ...itemsQuery(asked, branch), enabled: asked.length >= 2 });
  const items = cars ? data : data.filter(({ kind }) => kind === 'PRODUCT');
  const open = typed.trim().length >= 2;

  function choose(item: Item) {
    onChoose(item);
    setTyped('');
    combobox.closeDropdown();
  }

  async function enter() {
    const code = typed.trim();
    if (!code) return;
    const found = await lookUp(queries, code);
    if ('item' in found) choose(found.item);
    else if ('unknown' in found) onUnknown(found.unknown);
  }

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(code) => {
        const item = items.find((candidate) => candidate.code === code);
        if (item) choose(item);
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          label={t('orders.addItem')}
          placeholder={t('orders.addItemHint')}
          size="md"
          autoComplete="off"
          autoFocus
          spellCheck={false}
          leftSection={<Icon name="search" size={16} />}
          value={typed}
          error={unknown ? t('orders.itemUnknown', { code: unknown }) : error}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            onUnknown(undefined);
            combobox.openDropdown();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || (combobox.dropdownOpened && combobox.getSelectedOptionIndex() >= 0)) return;
            event.preventDefault();
            void enter();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!open}>
        <Combobox.Options aria-label={t('orders.addItem')} mah={320} className={classes.options}>
          {items.length === 0 && (
            <Combobox.Empty>
              {isFetching || asked !== typed.trim() ? t('common.loading') : t('orders.noItems')}
            </Combobox.Empty>
          )}
          {items.map((item) => (
            <Combobox.Option key={item.code} value={item.code}>
              <span className={classes.option}>
                <Icon name={item.kind === 'VEHICLE' ? 'car' : 'box'} size={17} />
                <span className={classes.text}>
                  <span className={classes.name}>{item.name}</span>
                  <span className={classes.code}>
                    <code>{item.code}</code>
                    {item.branch && ` · ${item.branch}`}
                    {item.status && ` · ${t(`itemStatus.${item.status}`)}`}
                  </span>
                </span>
                {item.listPrice && <span className={classes.price}>{format.money(item.listPrice)}</span>}
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
