import { useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/icons';
import { useFormat } from '@/lib/i18n/format';
import classes from './import.module.css';

interface FileDropProps {
  file: File | undefined;
  onChange: (file: File | undefined) => void;
}

/** A file field that also takes a file dropped on it. */
export function FileDrop({ file, onChange }: FileDropProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    <div
      className={classes.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onChange(event.dataTransfer.files[0]);
      }}
    >
      <input
        id={id}
        className={classes.file}
        type="file"
        accept=".csv,text/csv"
        onChange={(event) => onChange(event.currentTarget.files?.[0])}
      />
      <label htmlFor={id} className={classes.label}>
        <Icon name={file ? 'document' : 'upload'} size={26} />
        <span className={classes.strong}>{file ? file.name : t('imports.choose')}</span>
        <span>
          {file ? t('imports.size', { size: format.number(Math.ceil(file.size / 1024)) }) : t('imports.drop')}
        </span>
      </label>
    </div>
  );
}
