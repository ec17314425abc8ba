import type { MenuItemConstructorOptions } from 'electron'

/** An item of a native menu, to be read and clicked. Roles have no click of their own here. */
export class MenuItem {
  readonly label: string
  readonly role: string | undefined
  readonly id: string | undefined
  readonly accelerator: string | undefined
  readonly registerAccelerator: boolean
  readonly enabled: boolean
  readonly submenu: Menu | undefined
  readonly #click: (() => void) | undefined

  constructor(options: MenuItemConstructorOptions) {
    this.label = options.label ?? options.role ?? ''
    this.role = options.role
    this.id = options.id
    this.accelerator = options.accelerator
    this.registerAccelerator = options.registerAccelerator ?? true
    this.enabled = options.enabled ?? true
    this.submenu = Array.isArray(options.submenu) ? Menu.buildFromTemplate(options.submenu) : undefined
    const { click } = options
    this.#click = click && (() => Reflect.apply(click, this, [this, undefined, {}]))
  }

  click(): void {
    if (this.enabled) this.#click?.()
  }
}

export class Menu {
  static #application: Menu | null = null
  readonly items: readonly MenuItem[]

  constructor(items: readonly MenuItem[]) {
    this.items = items
  }

  static buildFromTemplate(template: MenuItemConstructorOptions[]): Menu {
    return new Menu(template.map((options) => new MenuItem(options)))
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#application
  }

  /** Every item below, menus within menus too. */
  all(): MenuItem[] {
    return this.items.flatMap((item) => [item, ...(item.submenu?.all() ?? [])])
  }
}

/** Clicks the item whose keys were pressed in a page that left them alone: `Control+N` for `CommandOrControl+N`. */
export function pressAccelerator(pressed: string): void {
  Menu.getApplicationMenu()
    ?.all()
    .find(
      ({ accelerator, registerAccelerator }) =>
        registerAccelerator && accelerator?.replace('CommandOrControl', 'Control') === pressed,
    )
    ?.click()
}
