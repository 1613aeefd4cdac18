import { Button, Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from './icons';
import classes from './search-select.module.css';

interface SearchSelectProps<T> {
  label: string;
  /** For filters, whose place says what they are. */
  labelHidden?: boolean;
  className?: string;
  placeholder: string;
  icon: IconName;
  /** Said when nothing fits what was typed. */
  none: string;
  required?: boolean;
  error?: string | undefined;
  value: T | undefined;
  /** What stands in a list, and in the field once it is chosen. */
  show: (choice: T) => { id: string; name: string; detail?: string | undefined };
  /** Finds what fits a text of at least two characters. */
  find: (text: string) => { key: readonly unknown[]; run: () => Promise<T[]> };
  onChange: (choice: T | undefined) => void;
}

const LEAST_CHARACTERS = 2;
const PAUSE_MS = 250;

/** Finds one thing among many by what is typed, and shows it until it is changed. */
export function SearchSelect<T>(props: SearchSelectProps<T>): ReactElement {
  const { value, show, label, icon, error, onChange } = props;
  if (value === undefined) return <Search {...props} />;
  const { name, detail } = show(value);
  return (
    <Chosen label={label} icon={icon} name={name} detail={detail} error={error} onClear={() => onChange(undefined)} />
  );
}

interface ChosenProps {
  label: string;
  icon: IconName;
  name: string;
  detail: string | undefined;
  error: string | undefined;
  onClear: () => void;
}

/** Whoever or whatever was chosen, with what is wrong with the choice. */
export function Chosen({ label, icon, name, detail, error, onClear }: ChosenProps): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <div className={classes.label} id={id}>
        {label}
      </div>
      <div className={classes.chosen}>
        <Icon name={icon} />
        <span className={classes.text}>
          <span className={classes.name}>{name}</span>
          {detail && <span className={classes.detail}>{detail}</span>}
        </span>
        <Button variant="subtle" size="compact-sm" aria-label={t('common.changeOf', { what: label })} onClick={onClear}>
          {t('common.change')}
        </Button>
      </div>
      {error && <div className={classes.error}>{error}</div>}
    </div>
  );
}

function Search<T>(props: SearchSelectProps<T>): ReactElement {
  const {
    label,
    labelHidden = false,
    className,
    placeholder,
    none,
    required = false,
    error,
    show,
    find,
    onChange,
  } = props;
  const { t } = useTranslation();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const [asked] = useDebouncedValue(text, PAUSE_MS);
  const { key, run } = find(asked);
  const { data: found = [], isFetching } = useQuery({
    queryKey: key,
    queryFn: run,
    enabled: asked.length >= LEAST_CHARACTERS,
  });
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        const choice = found.find((candidate) => show(candidate).id === id);
        if (choice !== undefined) onChange(choice);
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          {...(labelHidden ? { 'aria-label': label } : { label })}
          {...(className ? { className } : {})}
          placeholder={placeholder}
          required={required}
          autoComplete="off"
          spellCheck={false}
          leftSection={<Icon name="search" size={16} />}
          value={typed}
          error={error}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text.length < LEAST_CHARACTERS}>
        <Combobox.Options aria-label={label} mah={280} className={classes.options}>
          {found.length === 0 && (
            <Combobox.Empty>{isFetching || asked !== text ? t('common.loading') : none}</Combobox.Empty>
          )}
          {found.map((choice) => {
            const { id, name, detail } = show(choice);
            return (
              <Combobox.Option key={id} value={id}>
                <span className={classes.name}>{name}</span>
                {detail && <span className={classes.detail}>{detail}</span>}
              </Combobox.Option>
            );
          })}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
