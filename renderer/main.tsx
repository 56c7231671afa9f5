/** The entry of the screens. */
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { mustExist } from '#shared/kit/result.ts'
import { App } from './app/app.tsx'
import './ui/tokens.css'

// The content security policy forbids code made from text, which the schema library otherwise tries first.
z.config({ jitless: true })

createRoot(mustExist(document.getElementById('root'), 'the root element')).render(<App />)
