/** One text in the three languages of respondents; a language left empty shows the first that is written. */
import { useT } from '#renderer/client/language.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { LANGUAGES, type Localised } from '#shared/kit/language.ts'
import styles from './survey.module.css'

type Props = {
  readonly label: string
  readonly value: Localised
  readonly multiline?: boolean
  readonly onCommit: (text: Localised) => unknown
}

export const LocalisedFields = ({ label, value, multiline = false, onCommit }: Props) => {
  const t = useT()
  return (
    <fieldset className={styles['languages']}>
      <legend>{label}</legend>
      {LANGUAGES.map(language => (
        <TextField
          key={language}
          label={t(`common.language.${language}`)}
          value={value[language]}
          multiline={multiline}
          onCommit={text => onCommit({ ...value, [language]: text })}
        />
      ))}
    </fieldset>
  )
}
