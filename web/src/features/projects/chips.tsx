import type { ReactNode } from 'react';

/** A choice among a few, all of them seen: radio buttons in the shape of chips. */
export function Chips<Value extends string>({
  legend,
  name,
  options,
  value,
  onChoose,
  error,
}: {
  legend: string;
  name: string;
  options: readonly { value: Value; label: string }[];
  value: string;
  onChoose: (value: Value) => void;
  error?: string | undefined;
}): ReactNode {
  return (
    <fieldset className="chips" aria-describedby={error ? `${name}-error` : undefined}>
      <legend>{legend}</legend>
      <div className="chips-row">
        {options.map((option) => (
          <label key={option.value} className="chip">
            <input
              type="radio"
              id={`${name}-${option.value}`}
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChoose(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${name}-error`} className="chips-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
